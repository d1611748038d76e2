import type { StyleProfile } from '../style-profile'
import { bulletinProfile } from './bulletin'
import { gbt9704Profile } from './gbt9704'
import { newsProfile } from './news'

const profiles: readonly StyleProfile[] = [newsProfile, gbt9704Profile, bulletinProfile]

export const profileIds: readonly string[] = profiles.map((profile) => profile.id)

export function findProfile(id: string): StyleProfile | undefined {
  return profiles.find((profile) => profile.id === id)
}
