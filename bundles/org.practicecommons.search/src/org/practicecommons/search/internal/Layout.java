package org.practicecommons.search.internal;

import java.util.List;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefBuilder;
import org.practicecommons.base.LangText;

/** Which text of a document lies where, and what it says. */
final class Layout {

    /** A text as it was stored. */
    record Stored(String field, LangText text) {
    }

    private Layout() {
    }

    static String store(String field, LangText text) {
        return field + Names.SEPARATOR + text.language() + Names.SEPARATOR + text.text();
    }

    static Stored restore(String stored) {
        int first = stored.indexOf(Names.SEPARATOR);
        int second = stored.indexOf(Names.SEPARATOR, first + 1);
        return new Stored(stored.substring(0, first),
                new LangText(stored.substring(second + 1), stored.substring(first + 1, second)));
    }

    /** Pairs of field and first position, both as numbers of variable length, positions as differences. */
    static BytesRef encode(List<String> fields, int[] starts) {
        BytesRefBuilder bytes = new BytesRefBuilder();
        int last = 0;
        for (int i = 0; i < starts.length; i++) {
            appendNumber(bytes, id(fields.get(i)));
            appendNumber(bytes, starts[i] - last);
            last = starts[i];
        }
        return bytes.toBytesRef();
    }

    /** A field's number in layouts: stable for ever, and different for all fields that a model has. */
    static int id(String field) {
        return field.hashCode();
    }

    private static void appendNumber(BytesRefBuilder bytes, int number) {
        int rest = number;
        while ((rest & ~0x7F) != 0) {
            bytes.append((byte) (rest & 0x7F | 0x80));
            rest >>>= 7;
        }
        bytes.append((byte) rest);
    }

    /** Writes first and last position of each text of that field into the array, pair by pair, and tells how many. */
    static int regions(BytesRef layout, int field, int[][] target) {
        ByteArrayDataInput in = new ByteArrayDataInput(layout.bytes, layout.offset, layout.length);
        int count = 0;
        int position = 0;
        boolean open = false;
        while (!in.eof()) {
            int owner = in.readVInt();
            position += in.readVInt();
            if (open) {
                target[0][2 * count++ + 1] = position - 1;
            }
            open = owner == field;
            if (open) {
                if (target[0].length < 2 * count + 2) {
                    target[0] = java.util.Arrays.copyOf(target[0], target[0].length * 2);
                }
                target[0][2 * count] = position;
            }
        }
        if (open) {
            target[0][2 * count++ + 1] = Integer.MAX_VALUE - 1;
        }
        return count;
    }
}
