package org.multitudelibs.publiccode.spdx;

import java.util.ArrayList;
import java.util.List;

/** A parenthesis, or a word between white space and parentheses, with its place; an empty word is the end of the text. */
record Token(String word, int at) {

    static List<Token> all(String text) {
        List<Token> tokens = new ArrayList<>();
        int start = 0;
        for (int at = 0; at <= text.length(); at++) {
            char character = at < text.length() ? text.charAt(at) : ' ';
            boolean parenthesis = character == '(' || character == ')';
            if (parenthesis || " \t\r\n".indexOf(character) >= 0) {
                if (at > start) {
                    tokens.add(new Token(text.substring(start, at), start));
                }
                if (parenthesis) {
                    tokens.add(new Token(String.valueOf(character), at));
                }
                start = at + 1;
            }
        }
        return tokens;
    }

    boolean is(String other) {
        return word.equals(other);
    }

    boolean isEnd() {
        return word.isEmpty();
    }
}
