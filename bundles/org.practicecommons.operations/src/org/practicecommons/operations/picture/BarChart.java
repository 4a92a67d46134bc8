package org.practicecommons.operations.picture;

import java.util.ArrayList;
import java.util.List;

/** Amounts as bars, each between its name and its number. */
public final class BarChart {

    /** Narrower, names would not be readable. */
    public static final double NARROWEST = 320;

    private static final double EDGE = 12;
    private static final double GAP = 8;
    private static final double ROW = 24;
    private static final double BAR = 14;
    private static final double NAMES = 0.42;

    /**
     * One bar.
     *
     * @param value not below 0
     * @param number the value as the reader writes it
     */
    public record Bar(String name, double value, String number) {
    }

    private BarChart() {
    }

    /** @param sentence below the title; may be blank */
    public static Picture of(String title, String sentence, List<Bar> bars, double wanted) {
        double width = Math.max(NARROWEST, wanted);
        List<Shape> shapes = new ArrayList<>();
        double y = EDGE + Letters.LINE;
        shapes.add(new Shape.Text(-1, EDGE, y, Letters.boldFitted(title, width - 2 * EDGE), true, false, Tone.INK));
        for (String line : lines(sentence, width - 2 * EDGE)) {
            y += Letters.LINE;
            shapes.add(new Shape.Text(-1, EDGE, y, line, false, false, Tone.MUTED));
        }
        y += GAP + EDGE;
        double names = Math.min(NAMES * width, bars.stream().mapToDouble(bar -> Letters.width(bar.name())).max()
                .orElse(0));
        double numbers = bars.stream().mapToDouble(bar -> Letters.boldWidth(bar.number())).max().orElse(0);
        double left = Math.ceil(EDGE + names + GAP);
        double longest = width - left - GAP - numbers - EDGE;
        double most = bars.stream().mapToDouble(Bar::value).max().orElse(0);
        shapes.add(new Shape.Line(-1, List.of(new Shape.Point(left, y - 4),
                new Shape.Point(left, y + bars.size() * ROW)), false, false, Tone.LINE));
        for (int i = 0; i < bars.size(); i++) {
            row(shapes, i, bars.get(i), y + i * ROW, left, most == 0 ? 0 : longest * bars.get(i).value() / most, width);
        }
        return new Picture(title, sentence, width, y + bars.size() * ROW + EDGE, shapes,
                bars.stream().map(bar -> bar.name() + ": " + bar.number()).toList());
    }

    private static void row(List<Shape> shapes, int item, Bar bar, double y, double left, double length,
            double width) {
        double letters = y + (ROW + Letters.SIZE) / 2 - 2;
        shapes.add(new Shape.Box(item, 4, y, width - 8, ROW, 3, Tone.NONE, Tone.NONE));
        shapes.add(new Shape.Text(item, left - GAP, letters, Letters.fitted(bar.name(), left - GAP - EDGE), false,
                true, Tone.INK));
        if (length > 0) {
            shapes.add(new Shape.Box(item, left, y + (ROW - BAR) / 2, Math.max(2, length), BAR, 2, Tone.ACCENT,
                    Tone.NONE));
        }
        shapes.add(new Shape.Text(item, left + length + GAP, letters, bar.number(), true, false, Tone.INK));
    }

    private static List<String> lines(String sentence, double room) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : sentence.strip().split("\\s+")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && Letters.width(longer) > room) {
                lines.add(line);
                line = word;
            } else {
                line = longer;
            }
        }
        if (!line.isBlank()) {
            lines.add(line);
        }
        return lines;
    }
}
