import './landing'
import './app.scss'
import type { PropsWithChildren } from 'react'

/** The app shell: everything is in the pages. */
export default function App({ children }: PropsWithChildren) {
  return children
}
