import { useState, type ComponentType } from 'react'
import { Icon, type IconName } from '../parts/Icon'
import { useLanguage } from '../parts/language'
import type { ShareDialogProps } from './ShareDialog'

interface Props {
  readonly label: string
  readonly className: string
  readonly icon: IconName
  /** What of the dialog is asked for; by default its top. */
  readonly part?: ShareDialogProps['part']
}

/** Opens the share dialog, whose code comes when it is first asked for. */
export function ShareButton({ label, className, icon, part = 'links' }: Props) {
  const { app } = useLanguage().messages
  const [Dialog, setDialog] = useState<ComponentType<ShareDialogProps> | null>(null)
  const [hasFailed, setHasFailed] = useState(false)
  const open = () => {
    setHasFailed(false)
    void import('./ShareDialog').then((module) => setDialog(() => module.ShareDialog)).catch(() => setHasFailed(true))
  }
  return (
    <>
      <button type="button" className={className} aria-haspopup="dialog" onClick={open}><Icon name={icon} /><span>{label}</span></button>
      <output className="visually-hidden">{hasFailed ? app.partMissingTitle : ''}</output>
      {Dialog && <Dialog part={part} onClose={() => setDialog(null)} />}
    </>
  )
}
