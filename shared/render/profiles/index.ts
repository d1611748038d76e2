import type { StyleProfile } from '../style-profile'
import { newsProfile } from './news'

const profiles: readonly StyleProfile[] = [newsProfile]

export const profileIds: readonly string[] = profiles.map((profile) => profile.id)

export function findProfile(id: string): StyleProfile | undefined {
  return profiles.find((profile) => profile.id === id)
}
