/**
 * Consultations: a policy asks a question, people answer one statement after the other, and a map shows where opinions meet.
 *
 * <p>Words: a <em>statement</em> is a sentence to agree or disagree with, by the body or <em>proposed</em> by the public and then
 * <em>published</em> or <em>set aside</em>; a <em>vote</em> is agree, disagree or pass; a <em>participation</em> is one voter in one
 * consultation, under a <em>pseudonym</em> drawn at random; a <em>batch</em> is the votes of an hour, sealed by the root of a tree
 * over them; the <em>ballots</em> are the file of all votes that is published at the close.
 */
@NamedInterface("consultation")
@NullMarked
package org.multitude.opengov.consultation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
