package org.multitude.identity;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A resolver on this machine that knows a few names (RFC 1035): their TXT records, and what they stand for. */
final class SomeDns implements AutoCloseable {
    private static final int TXT = 16;
    private static final int CNAME = 5;

    private final DatagramSocket socket;
    private final Map<String, String> texts = new ConcurrentHashMap<>();
    private final Map<String, String> standsFor = new ConcurrentHashMap<>();

    SomeDns() {
        try {
            socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::answerAll);
    }

    String address() {
        return "127.0.0.1:" + socket.getLocalPort();
    }

    void says(String name, String text) {
        texts.put(name, text);
    }

    void isSilentOn(String name) {
        texts.remove(name);
        standsFor.remove(name);
    }

    void standsFor(String name, String other) {
        standsFor.put(name, other);
    }

    private void answerAll() {
        while (!socket.isClosed()) {
            try {
                DatagramPacket asked = new DatagramPacket(new byte[512], 512);
                socket.receive(asked);
                byte[] answer = answer(ByteBuffer.wrap(asked.getData(), 0, asked.getLength()));
                socket.send(new DatagramPacket(answer, answer.length, asked.getSocketAddress()));
            } catch (IOException e) {
                // Closed: the loop ends.
            }
        }
    }

    private byte[] answer(ByteBuffer asked) throws IOException {
        short id = asked.getShort();
        asked.position(12);
        String name = name(asked);
        int type = asked.getShort();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<byte[]> records = records(name, type);
        int code = texts.containsKey(name) || standsFor.containsKey(name) ? 0 : 3;
        out.write(ByteBuffer.allocate(12)
                .putShort(id)
                .putShort((short) (0x8180 | code))
                .putShort((short) 1)
                .putShort((short) records.size())
                .putInt(0)
                .array());
        out.write(encoded(name));
        out.write(ByteBuffer.allocate(4)
                .putShort((short) type)
                .putShort((short) 1)
                .array());
        for (byte[] record : records) {
            out.write(record);
        }
        return out.toByteArray();
    }

    /** As a resolver does: what a name stands for, and then what that other name says. */
    private List<byte[]> records(String name, int type) throws IOException {
        List<byte[]> records = new ArrayList<>();
        String end = name;
        if (standsFor.containsKey(name)) {
            end = standsFor.getOrDefault(name, name);
            records.add(record(name, CNAME, encoded(end)));
        }
        if (type == TXT && texts.containsKey(end)) {
            byte[] said = texts.getOrDefault(end, "").getBytes(StandardCharsets.UTF_8);
            records.add(record(
                    end,
                    TXT,
                    ByteBuffer.allocate(said.length + 1)
                            .put((byte) said.length)
                            .put(said)
                            .array()));
        }
        return records;
    }

    private static byte[] record(String name, int type, byte[] data) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(encoded(name));
        out.write(ByteBuffer.allocate(10)
                .putShort((short) type)
                .putShort((short) 1)
                .putInt(60)
                .putShort((short) data.length)
                .array());
        out.write(data);
        return out.toByteArray();
    }

    private static String name(ByteBuffer from) {
        List<String> labels = new ArrayList<>();
        for (int length = from.get(); length > 0; length = from.get()) {
            byte[] label = new byte[length];
            from.get(label);
            labels.add(new String(label, StandardCharsets.US_ASCII));
        }
        return String.join(".", labels);
    }

    private static byte[] encoded(String name) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (String label : name.split("\\.")) {
            out.write(label.length());
            out.write(label.getBytes(StandardCharsets.US_ASCII));
        }
        out.write(0);
        return out.toByteArray();
    }

    @Override
    public void close() {
        socket.close();
    }
}
