/**
 * Names are written by ear in another script: "Sorrel", "سوريل", "ソレル". What survives are the consonants, and not all of them
 * apart: Arabic has no p and no v, Japanese does not tell l from r. A skeleton keeps what all of them keep.
 */

const CYRILLIC: Record<string, string> = pairs(
  'а a б b в v г g д d е e ё o ж zh з z и i й i к k л l м m н n о o п p р r с s т t у u ф f х h ц ts ч ch ш sh щ sh ы i э e ю u я a ъ - ь - і i ї i є e ґ g ђ d ј j љ l њ n ћ ch џ j',
)
const GREEK: Record<string, string> = pairs(
  'α a β v γ g δ d ε e ζ z η i θ t ι i κ k λ l μ m ν n ξ ks ο o π p ρ r σ s ς s τ t υ i φ f χ h ψ ps ω o',
)
const ARABIC: Record<string, string> = pairs(
  'ا a أ a إ a آ a ب b ت t ث t ج j ح h خ h د d ذ z ر r ز z س s ش sh ص s ض d ط t ظ z ع a غ g ف f ق k ك k ل l م m ن n ه h ة a و u ي i ى a ئ a ؤ a ء - پ p چ ch ژ zh ڤ v گ g ک k ی i',
)
const HEBREW: Record<string, string> = pairs(
  'א a ב b ג g ד d ה h ו u ז z ח h ט t י i כ k ך k ל l מ m ם m נ n ן n ס s ע a פ p ף p צ ts ץ ts ק k ר r ש sh ת t',
)
const KATAKANA: Record<string, string> = pairs(
  'ア a イ i ウ u エ e オ o カ ka キ ki ク ku ケ ke コ ko サ sa シ shi ス su セ se ソ so タ ta チ chi ツ tsu テ te ト to ナ na ニ ni ヌ nu ネ ne ノ no ハ ha ヒ hi フ fu ヘ he ホ ho マ ma ミ mi ム mu メ me モ mo ヤ ya ユ yu ヨ yo ラ ra リ ri ル ru レ re ロ ro ワ wa ヲ o ン n ガ ga ギ gi グ gu ゲ ge ゴ go ザ za ジ ji ズ zu ゼ ze ゾ zo ダ da ヂ ji ヅ zu デ de ド do バ ba ビ bi ブ bu ベ be ボ bo パ pa ピ pi プ pu ペ pe ポ po ヴ vu ァ a ィ i ゥ u ェ e ォ o ャ a ュ u ョ o ッ - ー - ヮ a',
)
const LETTERS: Record<string, string> = { ...CYRILLIC, ...GREEK, ...ARABIC, ...HEBREW, ...KATAKANA }

/** Longer "words" are noise. */
const LONGEST = 40

function pairs(list: string): Record<string, string> {
  const parts = list.split(' ')
  const found: Record<string, string> = {}
  for (let at = 0; at + 1 < parts.length; at += 2)
    found[parts[at] as string] = parts[at + 1] === '-' ? '' : (parts[at + 1] as string)
  return found
}

/** Lower case, accents folded; letters that are no accented Latin ones (ß, ø, ł …) as they are usually written without them. */
export function folded(word: string): string {
  return word
    .slice(0, LONGEST)
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('ø', 'o')
    .replaceAll('ł', 'l')
    .replaceAll('æ', 'ae')
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\u064b-\u0652\u0640'’‘ʼ.-]+/g, '')
    .normalize('NFC')
}

/** A folded word in Latin letters; "" when it is written in a script that is not known letter by letter. */
export function inLatin(word: string): string {
  let written = ''
  for (const char of word.toUpperCase() === word.toLowerCase() ? word : word.toLowerCase()) {
    if (/[a-z]/.test(char)) written += char
    else if (LETTERS[char] !== undefined) written += LETTERS[char]
    else return ''
  }
  return written
}

/** The consonants of a folded word that all scripts keep, a leading vowel as "A"; "" when there is no reading of it. */
export function skeletonOf(word: string): string {
  const latin = inLatin(word)
  if (latin === '') return ''
  const sounds = latin
    .replace(/sch|sh/g, 's')
    .replace(/tch|ch/g, 'c')
    .replace(/th/g, 't')
    .replace(/ph/g, 'f')
    .replace(/ck|qu|q/g, 'k')
    .replace(/zh/g, 'z')
    .replace(/x/g, 'ks')
    .replace(/c(?=[ei])/g, 's')
    .replace(/[cgk]/g, 'k')
    .replace(/[bpfv]/g, 'p')
    .replace(/[lr]/g, 'r')
    .replace(/[sz]/g, 's')
    .replace(/([a-z])\1+/g, '$1')
  const lead = /^[aeiou]/.test(sounds) ? 'A' : ''
  return lead + sounds.replace(/[aeiouhwy]+/g, '').toUpperCase()
}
