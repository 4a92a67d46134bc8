package org.practicecommons.exchange.internal.table;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Cells by heading as bytes for a temporary file; nothing keeps them longer than one import or export. */
final class CellBytes {

    private CellBytes() {
    }

    static byte[] write(Map<String, String> cells) {
        List<byte[]> parts = new ArrayList<>();
        cells.forEach((heading, cell) -> {
            parts.add(heading.getBytes(StandardCharsets.UTF_8));
            parts.add(cell.getBytes(StandardCharsets.UTF_8));
        });
        ByteBuffer bytes = ByteBuffer.allocate(parts.stream().mapToInt(part -> 4 + part.length).sum());
        parts.forEach(part -> bytes.putInt(part.length).put(part));
        return bytes.array();
    }

    static Map<String, String> read(byte[] written) {
        ByteBuffer bytes = ByteBuffer.wrap(written);
        Map<String, String> cells = new LinkedHashMap<>();
        while (bytes.hasRemaining()) {
            String heading = text(bytes);
            cells.put(heading, text(bytes));
        }
        return cells;
    }

    private static String text(ByteBuffer bytes) {
        byte[] part = new byte[bytes.getInt()];
        bytes.get(part);
        return new String(part, StandardCharsets.UTF_8);
    }
}
