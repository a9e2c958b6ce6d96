const { statSync } = require('node:fs');
const path = require('node:path');
const { default: Sequencer } = require('@jest/test-sequencer');

/** Folders by how long a file of theirs takes: the short ones come last and fill what the long ones leave of two workers. */
const order = ['browser', 'weapp', 'faults', 'document', 'cloud', 'audit', 'property', 'local', 'repo', 'src', 'core'];
const rank = ({ path: file }) => order.indexOf(path.relative(path.resolve(__dirname, '..'), file).split(path.sep)[0]);

module.exports = class extends Sequencer {
  sort(tests) {
    return [...tests].sort((a, b) => rank(a) - rank(b) || statSync(b.path).size - statSync(a.path).size);
  }
};
