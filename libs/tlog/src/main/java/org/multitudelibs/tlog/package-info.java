/**
 * A verifiable, append-only log in the public C2SP and RFC 6962 formats, with no dependency but the JDK.
 *
 * <p>Growing a log: {@link org.multitudelibs.tlog.LogTree}. Proving: {@link org.multitudelibs.tlog.Prover}. Signing:
 * {@link org.multitudelibs.tlog.Checkpoint} and {@link org.multitudelibs.tlog.SignerKey}. Checking offline:
 * {@link org.multitudelibs.tlog.Receipt}, {@link org.multitudelibs.tlog.Policy} and
 * {@link org.multitudelibs.tlog.LogVerifier}. Being seen by others: {@link org.multitudelibs.tlog.WitnessClient} and
 * {@link org.multitudelibs.tlog.WitnessServer}.
 *
 * <p>Everything this package refuses, it refuses with a {@link org.multitudelibs.tlog.TlogException}, whose message
 * says why in words. Sizes and indices are numbers of entries, at most 2<sup>63</sup> - 1.
 */
@NullMarked
package org.multitudelibs.tlog;

import org.jspecify.annotations.NullMarked;
