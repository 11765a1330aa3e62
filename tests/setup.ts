/** Before each file of unit tests: the project is a small edition of the tests' own, never the one in `content/`. */
import { join } from 'node:path';
import { findProject, openProject } from '../src/project/project.ts';

openProject(findProject(join(import.meta.dirname, 'editions/minimal'), {}));
