import { Icon } from './icon.tsx'

/** Sheets on each other: the stories. */
export const StoriesIcon = () => (
  <Icon name="stories">
    <path d="M2.5 5.5 8 3l5.500 2.500L8 8zM2.500 8.200 8 10.700l5.500-2.500M2.500 11 8 13.500l5.500-2.500" />
  </Icon>
)

/** A sheet with lines: a report. */
export const ReportsIcon = () => (
  <Icon name="reports">
    <path d="M4 2h6l2.500 2.500V14H4zM6.500 7h4M6.500 9.500h4M6.500 12h2" />
  </Icon>
)

/** A glass: search. */
export const SearchIcon = () => (
  <Icon name="search">
    <circle cx="7" cy="7" r="4.200" />
    <path d="m10.200 10.200 3.800 3.800" />
  </Icon>
)

/** An arrow into a tray: import. */
export const ImportIcon = () => (
  <Icon name="import">
    <path d="M8 2v7M5 6.500 8 9.500l3-3M2.500 10.500v3h11v-3" />
  </Icon>
)

/** A globe: sites. */
export const SitesIcon = () => (
  <Icon name="sites">
    <circle cx="8" cy="8" r="5.800" />
    <path d="M2.500 8h11M8 2.200c4 3.800 4 7.800 0 11.600M8 2.200c-4 3.800-4 7.800 0 11.600" />
  </Icon>
)

/** A circle, half of it filled: appearance. */
export const AppearanceIcon = () => (
  <Icon name="appearance">
    <circle cx="8" cy="8" r="5.800" />
    <path d="M8 2.200v11.600M10.500 3v10M12.500 5v6" />
  </Icon>
)

/** A drum: data. */
export const DataIcon = () => (
  <Icon name="data">
    <path d="M3 4c0-2.400 10-2.400 10 0v8c0 2.400-10 2.400-10 0zM3 4c0 2.400 10 2.400 10 0M3 8c0 2.400 10 2.400 10 0" />
  </Icon>
)

/** An arrow back: to the list. */
export const BackIcon = () => (
  <Icon name="back">
    <path d="M13.500 8h-11M6.500 4 2.500 8l4 4" />
  </Icon>
)

/** A pencil: edit. */
export const EditIcon = () => (
  <Icon name="edit">
    <path d="m3 13 .800-3.200L11 2.600l2.400 2.400-7.200 7.200zM9.600 4l2.400 2.400" />
  </Icon>
)
