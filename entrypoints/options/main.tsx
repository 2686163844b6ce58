import '../../components/library/library.css'
import { render } from 'preact'
import { Library } from '../../components/library/library.tsx'
import { engineJudge } from '../../lib/core/judge/engine.ts'
import { dressWindow } from '../../lib/services/dress-window.ts'
import { keepJobsGoing } from '../../lib/services/keep-jobs-going.ts'
import { libraryWindow } from '../../lib/services/library-window.ts'
import { speakIn } from '../../lib/words/speak-in.ts'
import { saveFile } from './save-file.ts'

speakIn(document)
dressWindow(document)
// What a stopped worker left is gone on with while somebody looks.
keepJobsGoing()

const root = document.getElementById('library')
if (root) render(<Library deeds={libraryWindow(engineJudge, saveFile)} />, root)
