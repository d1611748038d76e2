import type { LibraryTemplate } from '../../shared/api/contract'
import type { OwnTemplate } from '../../shared/project/own-template'
import type { Result } from '../../shared/result'

/** The user's templates: a folder with a file for each, to be copied to another PC. Names are those of the files, without ending. */
export interface LibraryPort {
  list(): Promise<Result<readonly LibraryTemplate[]>>
  read(name: string): Promise<Result<OwnTemplate>>
  /** Under its name, or the next one that is free. */
  add(template: OwnTemplate): Promise<Result<LibraryTemplate>>
  /** Takes in the file of a template from elsewhere; one that no report can be made of is refused. */
  take(path: string): Promise<Result<LibraryTemplate>>
  /** Writes the file of a template to another place. */
  copyTo(name: string, path: string): Promise<Result<{ readonly bytes: number }>>
  /** Refused where another has the name. */
  rename(name: string, to: string): Promise<Result<LibraryTemplate>>
  duplicate(name: string): Promise<Result<LibraryTemplate>>
  /** Puts it aside in the folder; what it is called there brings it back. */
  remove(name: string): Promise<Result<string>>
  restore(removed: string): Promise<Result<LibraryTemplate>>
}
