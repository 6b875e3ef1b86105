/**
 * About how many people: empty is unknown.
 */
import { TextField } from '../ui/field.tsx';

type Props = { readonly label: string; readonly value: string; readonly onChange: (value: string) => void };

export const PopulationField = ({ label, value, onChange }: Props) => (
  <TextField label={label} id="population" optional width={10} inputMode="numeric" value={value} onChange={onChange} />
);
