export { CONFIG_OF, DEFAULT_PATH, LANDMARKS, type Landmark, type LandmarkId } from './landmarks.ts';
export { momentOf, openingMoment, openingRun, type MomentText } from './opening.ts';
export { searchedConfigs } from './searched.ts';
