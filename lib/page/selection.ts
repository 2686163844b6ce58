import { fail, ok, type Result } from '../core/result.ts'
import { cutArticle, type PageArticle } from './article.ts'
import { type Block, readBlocks } from './blocks.ts'
import { isNeverText } from './furniture.ts'
import { readMetadata } from './metadata.ts'
import type { Scheduler } from './scheduler.ts'
import { type TextPiece, textOf } from './text-map.ts'

/** Paragraphs around the selected text that tell what it is about. */
const AROUND = 30

/** What is selected, with the texts around it. */
export interface Selected {
  page: PageArticle
  /** Paragraphs of the page near the selection, nearest last; for recognising the story. */
  around: string[]
}

/**
 * Reads the selected text of a document as if it were an article, wherever it stands: in captions and comments, too.
 *
 * @returns a failure `no-selection` when no text is selected.
 */
export async function readSelection(document: Document, scheduler: Scheduler): Promise<Result<Selected>> {
  const range = rangeOf(document)
  if (!range) return nothing()
  const blocks = await readBlocks(document, scheduler, { isFurniture: isNeverText })
  const selected = blocks.flatMap((block) => cutTo(block, range) ?? [])
  const first = selected[0]
  if (!first) return nothing()
  const metadata = readMetadata(document, Date.now(), first.element)
  const page = { ...(await cutArticle(selected, metadata, scheduler)), everything: true }
  if (page.article.sentences.length === 0) return nothing()
  const from = blocks.findIndex(({ element }) => element === first.element)
  const around = blocks
    .slice(Math.max(0, from - AROUND / 2), from + selected.length + AROUND / 2)
    .filter(({ element, text }) => text.length >= 40 && !selected.some((one) => one.element === element))
    .map(({ text }) => text)
  return ok({ page, around })
}

const nothing = () =>
  fail('no-selection', 'No text is selected. Select the sentences that you want to check, then try again.')

function rangeOf(document: Document): Range | null {
  const selection = document.getSelection()
  if (!selection || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  return range.collapsed ? null : range
}

/** The part of a block that lies in a range; null when none does. */
function cutTo(block: Block, range: Range): Block | null {
  const run = block.run.flatMap((piece): (TextPiece | null)[] => {
    if (piece === null) return [null]
    const { node } = piece
    if (!range.intersectsNode(node)) return []
    const from = node === range.startContainer ? Math.max(piece.from, range.startOffset) : piece.from
    const to = node === range.endContainer ? Math.min(piece.to, range.endOffset) : piece.to
    return from < to ? [{ node, from, to }] : []
  })
  const text = run.some((piece) => piece !== null) ? textOf(run) : ''
  return text ? { ...block, run, text } : null
}
