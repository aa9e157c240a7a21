export { DEFAULT_PATH, LANDMARKS, type Landmark, type LandmarkId } from './landmarks.ts';
export { momentOf, openingMoment, type Opening, type RunText } from './opening.ts';
export { searchedConfigs } from './searched.ts';
