package org.practicecommons.ui.curation.pictures;

import java.util.stream.IntStream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Display;
import org.practicecommons.operations.picture.Picture;
import org.practicecommons.operations.picture.Shape;
import org.practicecommons.operations.picture.Svg;
import org.practicecommons.operations.picture.Tone;
import org.practicecommons.ui.widgets.Look;

/** Draws a picture in the colours of the desktop. */
final class PicturePainter {

    private final GC gc;
    private final Display display;
    private final PictureFonts fonts;
    private final double unit;

    PicturePainter(GC gc, Display display, PictureFonts fonts) {
        this.gc = gc;
        this.display = display;
        this.fonts = fonts;
        this.unit = fonts.unit();
        gc.setAntialias(SWT.ON);
        gc.setTextAntialias(SWT.ON);
    }

    /** @param chosen gets a frame; below 0 for none; @param strong whether the keyboard is there */
    void draw(Picture picture, int chosen, boolean strong) {
        picture.shapes().forEach(this::draw);
        if (chosen >= 0) {
            Shape.Box outline = picture.outline(chosen);
            gc.setForeground(Look.accent(display));
            gc.setLineStyle(SWT.LINE_SOLID);
            gc.setLineWidth(strong ? 3 : 1);
            gc.drawRoundRectangle(at(outline.x()) - 1, at(outline.y()) - 1, at(outline.width()) + 2,
                    at(outline.height()) + 2, 6, 6);
        }
    }

    private void draw(Shape shape) {
        switch (shape) {
            case Shape.Box box -> draw(box);
            case Shape.Text text -> draw(text);
            case Shape.Line line -> draw(line);
        }
    }

    private void draw(Shape.Box box) {
        int round = at(2 * box.round());
        if (box.fill() != Tone.NONE) {
            gc.setBackground(colour(box.fill()));
            gc.fillRoundRectangle(at(box.x()), at(box.y()), at(box.width()), at(box.height()), round, round);
        }
        if (box.edge() != Tone.NONE) {
            gc.setForeground(colour(box.edge()));
            gc.setLineStyle(SWT.LINE_SOLID);
            gc.setLineWidth(1);
            gc.drawRoundRectangle(at(box.x()), at(box.y()), at(box.width()), at(box.height()), round, round);
        }
    }

    private void draw(Shape.Text text) {
        gc.setFont(fonts.of(text.bold()));
        gc.setForeground(colour(text.tone()));
        int left = text.ends() ? at(text.x()) - gc.textExtent(text.text()).x : at(text.x());
        int ascent = gc.getFontMetrics().getAscent() + gc.getFontMetrics().getLeading();
        gc.drawText(text.text(), left, at(text.y()) - ascent, SWT.DRAW_TRANSPARENT);
    }

    private void draw(Shape.Line line) {
        gc.setForeground(colour(line.tone()));
        gc.setLineWidth(Math.max(1, (int) Math.round(1.4 * unit)));
        gc.setLineStyle(line.dashed() ? SWT.LINE_DASH : SWT.LINE_SOLID);
        gc.drawPolyline(line.points().stream().flatMapToInt(point ->
                IntStream.of(at(point.x()), at(point.y()))).toArray());
        if (line.arrow()) {
            gc.setBackground(colour(line.tone()));
            gc.fillPolygon(Svg.tip(line).stream().flatMapToInt(point ->
                    IntStream.of(at(point.x()), at(point.y()))).toArray());
        }
    }

    private int at(double place) {
        return (int) Math.round(place * unit);
    }

    private Color colour(Tone tone) {
        return switch (tone) {
            case INK -> Look.ink(display);
            case MUTED -> Look.muted(display);
            case LINE -> Look.muted(display);
            case ACCENT -> Look.accent(display);
            case SHADE -> Look.shade(display);
            case PAPER, NONE -> Look.paper(display);
        };
    }
}
