#!/usr/bin/env node
import { register } from 'tsx/esm/api';

// TypeScript runs as it stands: there is no build step between an edit and its effect.
register();
await import('../src/cli/main.ts');
