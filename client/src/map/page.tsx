import { Page as PageFrame } from '../ui/page.tsx';
import { t } from '../words/words.ts';

export const Page = () => <PageFrame title={t('map.title')}>{null}</PageFrame>;
