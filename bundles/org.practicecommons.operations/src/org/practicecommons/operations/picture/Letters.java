package org.practicecommons.operations.picture;

/** How much room texts need, without any font: rather too much than too little. */
public final class Letters {

    /** The size of a letter. */
    public static final double SIZE = 13;
    /** From one line to the next. */
    public static final double LINE = 18;

    /** How much wider bold letters are. */
    private static final double BOLD = 1.16;
    private static final String NARROW = "ijltfrI.,:;'’|!()[]/ -·";
    private static final String WIDE = "mwMW@%œæŒÆ—…";

    private Letters() {
    }

    public static double width(String text) {
        return text.codePoints().mapToDouble(Letters::width).sum() * SIZE;
    }

    /** In bold letters. */
    public static double boldWidth(String text) {
        return BOLD * width(text);
    }

    /** What of it fits in bold letters. */
    public static String boldFitted(String text, double room) {
        return fitted(text, room / BOLD);
    }

    private static double width(int letter) {
        if (NARROW.indexOf(letter) >= 0) {
            return 0.38;
        }
        if (WIDE.indexOf(letter) >= 0 || letter > 0x2E7F) {
            return 1;
        }
        return Character.isUpperCase(letter) ? 0.74 : 0.61;
    }

    /** The text, or its beginning with a mark where it is longer than the room. */
    public static String fitted(String text, double room) {
        if (width(text) <= room) {
            return text;
        }
        StringBuilder fitted = new StringBuilder();
        double left = room - width("…");
        for (int letter : text.codePoints().toArray()) {
            left -= width(letter) * SIZE;
            if (left < 0) {
                break;
            }
            fitted.appendCodePoint(letter);
        }
        return fitted.toString().stripTrailing() + "…";
    }
}
