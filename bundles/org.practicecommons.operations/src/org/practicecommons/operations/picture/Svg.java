package org.practicecommons.operations.picture;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes pictures as SVG that needs nothing else: no script, no font, no address. */
public final class Svg {

    private static final String NAMESPACE = "http://www.w3.org/2000/svg";
    private static final Map<Tone, String> COLOURS = Map.of(Tone.INK, "#1a1a1a", Tone.MUTED, "#555555", Tone.LINE,
            "#8a8a8a", Tone.ACCENT, "#1c6b66", Tone.SHADE, "#eef4f3", Tone.PAPER, "#ffffff", Tone.NONE, "none");
    private static final double TIP = 8;

    private final XMLStreamWriter out;

    private Svg(XMLStreamWriter out) {
        this.out = out;
    }

    public static String of(Picture picture) {
        StringWriter text = new StringWriter();
        try {
            new Svg(XMLOutputFactory.newFactory().createXMLStreamWriter(text)).write(picture);
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a picture that cannot be written into memory", e);
        }
        return text.toString();
    }

    private void write(Picture picture) throws XMLStreamException {
        out.writeStartDocument("UTF-8", "1.0");
        out.writeCharacters("\n");
        open("svg", "xmlns", NAMESPACE, "role", "img", "width", number(picture.width()), "height",
                number(picture.height()), "viewBox", "0 0 " + number(picture.width()) + " " + number(picture.height()),
                "font-family", "system-ui, 'Segoe UI', 'DejaVu Sans', sans-serif", "font-size",
                number(Letters.SIZE));
        text("title", picture.title());
        text("desc", picture.description());
        open("rect", "width", "100%", "height", "100%", "fill", "#ffffff");
        close();
        for (Shape shape : picture.shapes()) {
            write(shape, picture.items());
        }
        close();
        out.writeEndDocument();
        out.flush();
    }

    private void write(Shape shape, List<String> items) throws XMLStreamException {
        switch (shape) {
            case Shape.Box box when box.fill() == Tone.NONE && box.edge() == Tone.NONE -> { }
            case Shape.Box box -> {
                open("rect", "x", number(box.x()), "y", number(box.y()), "width", number(box.width()), "height",
                        number(box.height()), "rx", number(box.round()), "fill", COLOURS.get(box.fill()), "stroke",
                        COLOURS.get(box.edge()));
                if (box.item() >= 0) {
                    text("title", items.get(box.item()));
                }
                close();
            }
            case Shape.Text words -> {
                open("text", "x", number(words.x()), "y", number(words.y()), "fill", COLOURS.get(words.tone()),
                        "text-anchor", words.ends() ? "end" : "start", "font-weight",
                        words.bold() ? "bold" : "normal");
                out.writeCharacters(plain(words.text()));
                close();
            }
            case Shape.Line line -> write(line);
        }
    }

    private void write(Shape.Line line) throws XMLStreamException {
        open("polyline", "points", line.points().stream().map(Svg::place).collect(Collectors.joining(" ")), "fill",
                "none", "stroke", COLOURS.get(line.tone()), "stroke-width", "1.4", "stroke-dasharray",
                line.dashed() ? "6 4" : "none");
        close();
        if (line.arrow()) {
            open("polygon", "points", tip(line).stream().map(Svg::place).collect(Collectors.joining(" ")), "fill",
                    COLOURS.get(line.tone()));
            close();
        }
    }

    /** The three corners of the tip at the end of a line. */
    public static List<Shape.Point> tip(Shape.Line line) {
        Shape.Point end = line.points().getLast();
        Shape.Point before = line.points().get(line.points().size() - 2);
        double length = Math.max(1e-6, Math.hypot(end.x() - before.x(), end.y() - before.y()));
        double x = (end.x() - before.x()) / length * TIP;
        double y = (end.y() - before.y()) / length * TIP;
        return List.of(end, new Shape.Point(end.x() - x - y / 2, end.y() - y + x / 2),
                new Shape.Point(end.x() - x + y / 2, end.y() - y - x / 2));
    }

    private void open(String name, String... attributes) throws XMLStreamException {
        out.writeStartElement(name);
        for (int i = 0; i < attributes.length; i += 2) {
            out.writeAttribute(attributes[i], attributes[i + 1]);
        }
    }

    private void text(String name, String words) throws XMLStreamException {
        out.writeStartElement(name);
        out.writeCharacters(plain(words));
        close();
    }

    private void close() throws XMLStreamException {
        out.writeEndElement();
        out.writeCharacters("\n");
    }

    /** Without the signs that XML does not know. */
    private static String plain(String words) {
        return words.replaceAll("[\\p{Cntrl}\\p{Cs}\\uFFFE\\uFFFF]", " ");
    }

    private static String place(Shape.Point point) {
        return number(point.x()) + "," + number(point.y());
    }

    private static String number(double number) {
        return BigDecimal.valueOf(number).setScale(2, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    }
}
