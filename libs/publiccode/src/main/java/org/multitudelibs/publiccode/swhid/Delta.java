package org.multitudelibs.publiccode.swhid;

import java.io.IOException;

/**
 * An object told as differences to another (gitformat-pack(5)): both lengths, then instructions that copy a part of the
 * base or add bytes. Example: base {@code abc}, differences {@code 3 4 | 0x90 2 | 2 x y}: copy two bytes from the start,
 * add {@code xy}; the result is {@code abxy}.
 */
final class Delta {
    private final byte[] delta;
    private final String id;
    private int at;

    private Delta(byte[] delta, String id) {
        this.delta = delta;
        this.id = id;
    }

    static byte[] apply(byte[] delta, byte[] base, String id) throws IOException {
        return new Delta(delta, id).applyTo(base);
    }

    private byte[] applyTo(byte[] base) throws IOException {
        if (length() != base.length) {
            throw wrong();
        }
        long length = length();
        GitObject.requireSize(length, id);
        byte[] result = new byte[(int) length];
        int done = 0;
        while (at < delta.length) {
            int instruction = next();
            byte[] from = base;
            int start = 0;
            int count = instruction;
            if ((instruction & 0x80) != 0) {
                start = number(instruction, 4);
                count = number(instruction >> 4, 3);
                if (count == 0) {
                    count = 0x10000;
                }
            } else {
                from = delta;
                start = at;
                at += count;
            }
            if (count == 0 || start < 0 || start > from.length - count || count > result.length - done) {
                throw wrong();
            }
            System.arraycopy(from, start, result, done, count);
            done += count;
        }
        if (done != result.length) {
            throw wrong();
        }
        return result;
    }

    private long length() throws IOException {
        long length = 0;
        int one = 0x80;
        for (int shift = 0; (one & 0x80) != 0; shift += 7) {
            if (shift > 49) {
                throw wrong();
            }
            one = next();
            length |= (long) (one & 0x7F) << shift;
        }
        return length;
    }

    /** A number of so many bytes, of which only those are there whose bit is set. */
    private int number(int present, int bytes) throws IOException {
        int number = 0;
        for (int i = 0; i < bytes; i++) {
            if ((present >> i & 1) != 0) {
                number |= next() << (8 * i);
            }
        }
        return number;
    }

    private int next() throws IOException {
        if (at >= delta.length) {
            throw wrong();
        }
        return delta[at++] & 0xFF;
    }

    private IOException wrong() {
        return new IOException("The differences that tell the object " + id + " are damaged.");
    }
}
