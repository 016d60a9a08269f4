/**
 * Descriptions of software carried between publiccode.yml and CodeMeta 3.1, the vocabulary of research software, with a
 * note on each thing that the other side cannot say.
 */
@NullMarked
package org.multitudelibs.publiccode.codemeta;

import org.jspecify.annotations.NullMarked;
