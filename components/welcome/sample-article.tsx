import sample from './sample-article.json' with { type: 'json' }

/**
 * The article to try it on: ours, on the story that is bundled. It says what reports say and takes no side, and stays English in
 * every language, because English is what is compared. tests/components/welcome/sample.test.ts holds what comes of it.
 */
export function SampleArticle() {
  return (
    <article class="sample-article" lang="en" dir="ltr">
      <h2>{sample.title}</h2>
      {sample.paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </article>
  )
}
