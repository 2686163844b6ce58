/**
 * The article to try it on: ours, on the story that is bundled. It says what reports say and takes no side, and stays English in
 * every language, because English is what is compared. tests/components/welcome/sample.test.tsx holds what comes of it.
 */
export function SampleArticle() {
  return (
    <article class="sample-article" lang="en" dir="ltr">
      <h2>One accusation, told in several ways</h2>
      <p>
        The AI company Anthropic has formally accused the Chinese technology group Alibaba of stealing
        technology behind its Claude models, reports say. The complaint was filed with the High Court in
        London, one report says.
      </p>
      <p>
        Alibaba has denied the allegations. Anthropic’s chief executive, Dario Amodei, has not commented
        publicly, one report says.
      </p>
      <p>
        The theft that it alleges went on for several months, says another. Professor Sarah Chen, a specialist
        in cyberlaw at Cambridge, says that British courts have limited jurisdiction over Chinese firms.
      </p>
      <p>The court has not yet published a timetable for the case. What should a reader make of all this?</p>
    </article>
  )
}
