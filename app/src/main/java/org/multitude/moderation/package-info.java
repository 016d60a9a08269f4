/**
 * Moderation: what people report is looked at by those who administer the platform, who decide with reasons that the author,
 * those who reported and the public can read, and that the author can appeal.
 *
 * <p>Words: a <em>report</em> says what somebody holds against a thing; a <em>matter</em> gathers what is to be looked at of
 * one thing; a <em>decision</em> hides the thing, by a <em>ground</em> and in a <em>category</em> of the European database of
 * statements of reasons; an <em>appeal</em> has it looked at again.
 *
 * <p>It knows things by their ids alone: what is hidden, and how, is for the module that keeps it, behind
 * {@link org.multitude.record.Hideable}.
 */
@ApplicationModule(allowedDependencies = {"platform :: *", "record", "identity", "notification"})
@NullMarked
package org.multitude.moderation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
