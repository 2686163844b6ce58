import { Icon } from './icon.tsx'

/** An arrow that turns back to its start: check again. */
export const AgainIcon = () => (
  <Icon name="again">
    <path d="M13 8a5 5 0 1 1-1.6-3.7M13 2.2v3h-3" />
  </Icon>
)

/** Lines of text whose underline is taken away: remove the marks. */
export const ClearIcon = () => (
  <Icon name="clear" mirrored>
    <path d="M2.5 4h11M2.5 8h6M2.5 12h3M9.6 9.8l3.9 3.9M13.5 9.8l-3.9 3.9" />
  </Icon>
)

/** A window with a column at its side: open the panel. */
export const PanelIcon = () => (
  <Icon name="panel" mirrored>
    <rect x="2" y="3" width="12" height="10" rx="1.6" />
    <path d="M10 3v10" />
  </Icon>
)

/** An arrow that reaches a line: go to the sentence. */
export const GoToIcon = () => (
  <Icon name="go-to" mirrored>
    <path d="M2 8h8M6.8 4.8 10 8l-3.2 3.2M13.5 3v10" />
  </Icon>
)

/** Shows whether a row is open; turned by its style. */
export const OpenIcon = () => (
  <Icon name="open">
    <path d="m4.5 6.2 3.5 3.6 3.5-3.6" />
  </Icon>
)

/** A sheet with a line missing: what the article leaves out. */
export const LeftOutIcon = () => (
  <Icon name="left-out">
    <path d="M2.5 4h11M2.5 12h11M2.5 8h.01M6.2 8h.01M9.8 8h.01M13.5 8h.01" />
  </Icon>
)

/** A box being put back in order: repair. */
export const RepairIcon = () => (
  <Icon name="repair">
    <path d="M3 8a5 5 0 0 1 8.5-3.6M13 8a5 5 0 0 1-8.5 3.6M11.8 1.9v2.7H9.1M4.2 14.1v-2.7h2.7" />
  </Icon>
)

/** A sheet with a plus: add the article. */
export const AddIcon = () => (
  <Icon name="add" mirrored>
    <path d="M12.500 7V3.500a1 1 0 0 0-1-1h-7a1 1 0 0 0-1 1v9a1 1 0 0 0 1 1H8M5.800 5.500h4.400M5.800 8h2.700M12 9.500v5M9.500 12h5" />
  </Icon>
)

/** A globe; ticked when pages of the site are checked by themselves. */
export const SiteIcon = ({ chosen }: { chosen: boolean }) => (
  <Icon name="site">
    <circle cx="8" cy="8" r="5.500" />
    {chosen ? (
      <path d="m5.500 8 1.800 1.900 3.300-3.800" />
    ) : (
      <path d="M2.500 8h11M8 2.500c-4 3.500-4 7.500 0 11M8 2.500c4 3.500 4 7.500 0 11" />
    )}
  </Icon>
)
