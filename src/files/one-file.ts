/** Whether the whole site is one file, which has everything in itself and is opened from a disk (`npm run build:single`). */
export const IS_ONE_FILE: boolean = import.meta.env.MODE === 'single';
