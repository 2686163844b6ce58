import { canonicalJson } from './canonical-json.ts'

/** First line of a backup. No date: two backups of the same library are the same, byte for byte. */
export const BACKUP_HEADER = { format: 'second-source backup', version: 1 } as const

/** The kinds of lines, in the order in which a backup holds them. */
export const BACKUP_KINDS = ['settings', 'story', 'report', 'version', 'assignment', 'question'] as const
export type BackupKind = (typeof BACKUP_KINDS)[number]

/** The first line of every backup, with its line end. */
export const backupHeader = (): string => `${canonicalJson(BACKUP_HEADER)}\n`

/** One line of a backup, with its line end. */
export const backupLine = (kind: BackupKind, value: unknown): string => `${canonicalJson({ kind, value })}\n`
