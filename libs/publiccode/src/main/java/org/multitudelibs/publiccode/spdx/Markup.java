package org.multitudelibs.publiccode.spdx;

import java.util.regex.Pattern;

/** Takes the marks of HTML (letters written as entities too) and the addresses of Markdown links out of a text, and leaves its words. */
final class Markup {
    private static final Pattern TAG = Pattern.compile(
            "<(?:!doctype|!--|/?(?:html|head|body|title|meta|link|p|br|div|span|a|h[1-6]|ul|ol|li|dl|dt|dd|b|i|u|em|strong|tt"
                    + "|pre|code|table|tbody|thead|tr|td|th|hr|center|font|small|big|sup|sub|blockquote|section|img|address"
                    + "|cite|var|abbr)\\b)[^<>]{0,500}>",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern HIDDEN =
            Pattern.compile("<(style|script|title)\\b[^<>]{0,500}>[^<]{0,20000}+</\\1>", Pattern.CASE_INSENSITIVE);
    private static final Pattern ENTITY =
            Pattern.compile("&(?:#x?[0-9a-f]{1,6}|[a-z]{2,8});", Pattern.CASE_INSENSITIVE);
    private static final Pattern LINK = Pattern.compile("(\\[[^\\]\\[]{1,300}\\])\\([^()\\s]{1,300}\\)");

    private Markup() {}

    static String removed(String text) {
        String plain = text;
        if (text.indexOf("](") >= 0) {
            plain = LINK.matcher(plain).replaceAll("$1");
        }
        if (plain.indexOf("</") >= 0 || plain.indexOf("<br") >= 0 || plain.indexOf("<BR") >= 0) {
            plain = HIDDEN.matcher(plain).replaceAll(" ");
            plain = TAG.matcher(plain).replaceAll(" ");
        }
        if (text.indexOf('&') >= 0) {
            plain = ENTITY.matcher(plain).replaceAll(" ");
        }
        return plain;
    }
}
