package org.multitude.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;

/**
 * Takes pictures of pages as {@code docs/screenshots/take} asks: whole, at a desk and on a phone, light and dark, with so
 * few colours that they stay small. No test: it looks at a server that runs.
 */
final class Screenshots {
    private static final int COLOURS = 128;
    private static final int LONGEST = 4_000;

    private Screenshots() {}

    /** Address of the server, folder of the pictures, then for each page {@code NAME=PATH}; {@code SESSION} may be set. */
    public static void main(String[] arguments) throws IOException {
        String site = arguments[0];
        Path folder = Files.createDirectories(Path.of(arguments[1]));
        String language = System.getenv().getOrDefault("LANGUAGE_ASKED", "fr");
        try (Chromium chromium = new Chromium()) {
            for (String asked : List.of(arguments).subList(2, arguments.length)) {
                String name = asked.substring(0, asked.indexOf('='));
                String path = asked.substring(asked.indexOf('=') + 1);
                for (int width : List.of(Look.DESK, Look.PHONE)) {
                    for (boolean dark : List.of(false, true)) {
                        byte[] picture = take(chromium.browser(), site, path, language, width, dark);
                        String file = name + "-" + width + (dark ? "-dark" : "") + ".png";
                        Files.write(folder.resolve(file), small(picture));
                    }
                }
            }
        }
    }

    private static byte[] take(Browser browser, String site, String path, String language, int width, boolean dark) {
        try (BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setLocale(language)
                .setViewportSize(width, 900)
                .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE)
                .setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT))) {
            String session = System.getenv().getOrDefault("SESSION", "");
            if (!session.isEmpty()) {
                context.addCookies(List.of(new Cookie("session", session).setUrl(site)));
            }
            Page page = context.newPage();
            page.navigate(site + path);
            page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
            int height = ((Number) page.evaluate("document.documentElement.scrollHeight")).intValue();
            page.setViewportSize(width, Math.min(height, LONGEST));
            return page.screenshot(new Page.ScreenshotOptions().setFullPage(height <= LONGEST));
        }
    }

    /** The same picture in the colours it uses most, as an indexed PNG: pages are made of few. */
    private static byte[] small(byte[] png) throws IOException {
        BufferedImage whole = ImageIO.read(new ByteArrayInputStream(png));
        BufferedImage plain = new BufferedImage(whole.getWidth(), whole.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = plain.createGraphics();
        canvas.drawImage(whole, 0, 0, null);
        canvas.dispose();
        int[] pixels = plain.getRGB(0, 0, plain.getWidth(), plain.getHeight(), null, 0, plain.getWidth());
        int[] palette = palette(pixels);
        return write(indexed(plain, pixels, palette));
    }

    /** The most used colours, none too near to one that is used more. */
    private static int[] palette(int[] pixels) {
        Map<Integer, Integer> uses = new HashMap<>();
        for (int pixel : pixels) {
            uses.merge(pixel & 0xFFFFFF, 1, Integer::sum);
        }
        List<Integer> byUse = new ArrayList<>(uses.keySet());
        byUse.sort(Comparator.comparing((Integer colour) -> -uses.getOrDefault(colour, 0)));
        List<Integer> chosen = new ArrayList<>();
        for (int nearest = 600; chosen.size() < COLOURS && nearest > 2; nearest /= 3) {
            for (int colour : byUse) {
                int least = nearest;
                if (chosen.size() < COLOURS && chosen.stream().noneMatch(other -> distance(colour, other) < least)) {
                    chosen.add(colour);
                }
            }
        }
        return chosen.stream().mapToInt(Integer::intValue).toArray();
    }

    private static BufferedImage indexed(BufferedImage plain, int[] pixels, int[] palette) {
        IndexColorModel colours =
                new IndexColorModel(8, palette.length, palette, 0, false, -1, java.awt.image.DataBuffer.TYPE_BYTE);
        BufferedImage indexed =
                new BufferedImage(plain.getWidth(), plain.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, colours);
        Map<Integer, Integer> nearest = new HashMap<>();
        byte[] data = ((java.awt.image.DataBufferByte) indexed.getRaster().getDataBuffer()).getData();
        for (int i = 0; i < pixels.length; i++) {
            data[i] = (byte) (int) nearest.computeIfAbsent(pixels[i] & 0xFFFFFF, colour -> nearest(colour, palette));
        }
        return indexed;
    }

    private static int nearest(int colour, int[] palette) {
        int best = 0;
        for (int i = 1; i < palette.length; i++) {
            if (distance(colour, palette[i]) < distance(colour, palette[best])) {
                best = i;
            }
        }
        return best;
    }

    private static int distance(int one, int other) {
        int red = (one >> 16 & 255) - (other >> 16 & 255);
        int green = (one >> 8 & 255) - (other >> 8 & 255);
        int blue = (one & 255) - (other & 255);
        return red * red + green * green + blue * blue;
    }

    private static byte[] write(BufferedImage picture) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        ImageWriteParam hard = writer.getDefaultWriteParam();
        hard.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        hard.setCompressionQuality(0);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), hard);
        }
        return bytes.toByteArray();
    }
}
