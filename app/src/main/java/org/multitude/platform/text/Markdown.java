package org.multitude.platform.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonmark.node.Image;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** Turns prose into safe HTML: CommonMark without raw HTML, then an allow-list; images become links. */
public final class Markdown {
    private static final Parser PARSER = Parser.builder().build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .escapeHtml(true)
            .sanitizeUrls(true)
            .softbreak("<br />\n")
            .nodeRendererFactory(context -> new ImagesAsLinks(context.getWriter(), context))
            .build();
    private static final TextContentRenderer PLAIN = TextContentRenderer.builder()
            .lineBreakRendering(LineBreakRendering.STRIP)
            .build();
    private static final PolicyFactory POLICY = policy()
            // Headings inside a contribution would break the outline of the page that shows it.
            .allowElements((name, attributes) -> "p", "h1", "h2", "h3", "h4", "h5", "h6")
            .toFactory();
    /** A long text keeps its headings, below that of the section it stands in. */
    private static final PolicyFactory DOCUMENT = policy().allowElements((name, attributes) -> "h3", "h1", "h2")
            .allowElements((name, attributes) -> "h4", "h3", "h4", "h5", "h6")
            .toFactory();

    private Markdown() {}

    /** Safe HTML of what somebody wrote. */
    public static String html(Prose prose) {
        return POLICY.sanitize(RENDERER.render(PARSER.parse(prose.text())));
    }

    /** Safe HTML of text already cleaned and kept by the platform. */
    public static String html(String kept) {
        return html(Prose.of(kept));
    }

    /** Safe HTML of a long text, with its headings. */
    public static String document(String kept) {
        return DOCUMENT.sanitize(RENDERER.render(PARSER.parse(Prose.of(kept).text())));
    }

    private static HtmlPolicyBuilder policy() {
        return new HtmlPolicyBuilder()
                .allowElements("p", "br", "em", "strong", "code", "pre", "blockquote", "ul", "ol", "li", "hr", "a")
                .allowUrlProtocols("http", "https", "mailto")
                .allowAttributes("href")
                .onElements("a")
                .requireRelsOnLinks("nofollow", "noopener", "ugc");
    }

    /** The words of text kept by the platform, without its marks. */
    public static String plain(String kept) {
        return PLAIN.render(PARSER.parse(kept)).strip();
    }

    /** Remote images would tell their host who reads the page, so only their address is shown. */
    private record ImagesAsLinks(
            org.commonmark.renderer.html.HtmlWriter writer,
            org.commonmark.renderer.html.HtmlNodeRendererContext context)
            implements org.commonmark.renderer.NodeRenderer {
        @Override
        public Set<Class<? extends org.commonmark.node.Node>> getNodeTypes() {
            return Set.of(Image.class);
        }

        @Override
        public void render(org.commonmark.node.Node node) {
            Image image = (Image) node;
            String address = context.urlSanitizer().sanitizeImageUrl(image.getDestination());
            writer.tag("a", Map.of("href", address));
            List<org.commonmark.node.Node> children = new ArrayList<>();
            for (var child = image.getFirstChild(); child != null; child = child.getNext()) {
                children.add(child);
            }
            children.forEach(context::render);
            if (children.isEmpty()) {
                writer.text(address);
            }
            writer.tag("/a");
        }
    }
}
