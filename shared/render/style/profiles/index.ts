import type { StyleProfile } from '../style-profile'
import { bulletinProfile } from './bulletin'
import { gbt9704Profile } from './gbt9704'
import { newsProfile } from './news'

const profiles: readonly StyleProfile[] = [newsProfile, gbt9704Profile, bulletinProfile]

/** The ids of all profiles, the default first. */
export const profileIds: readonly string[] = profiles.map((profile) => profile.id)

/** The profile of this id; undefined where there is none. */
export function findProfile(id: string): StyleProfile | undefined {
  return profiles.find((profile) => profile.id === id)
}
