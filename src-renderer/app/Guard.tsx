import { Component, type ReactNode } from 'react';
import { Button } from '#renderer/ui/Button.tsx';
import { EmptyPlace } from '#renderer/ui/EmptyPlace.tsx';

/** Catches what breaks while drawing, so that a bug is a sentence and not a white window. */
export class Guard extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    if (!this.state.broken) return this.props.children;
    return (
      <EmptyPlace
        title="The window could not be drawn"
        actions={<Button onClick={() => window.location.reload()}>Draw it again</Button>}
      >
        What was saved is safe in the library. Draw the window again; if that does not help, start Chancery
        anew.
      </EmptyPlace>
    );
  }
}
