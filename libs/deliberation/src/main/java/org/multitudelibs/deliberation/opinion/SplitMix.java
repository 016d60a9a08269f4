package org.multitudelibs.deliberation.opinion;

/** Scatters numbers: the finisher of SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014). */
final class SplitMix {
    private SplitMix() {}

    static long mixed(long number) {
        long mixed = number + 0x9e3779b97f4a7c15L;
        mixed = (mixed ^ (mixed >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}
