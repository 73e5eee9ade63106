import './field.css';

interface CheckProps {
  label: string;
  checked: boolean;
  disabled?: boolean;
  onChecked: (checked: boolean) => void;
}

/** A choice of yes or no. */
export function Check({ label, checked, disabled = false, onChecked }: CheckProps) {
  return (
    <label className="ui-check">
      <input
        type="checkbox"
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChecked(event.target.checked)}
      />
      {label}
    </label>
  );
}
