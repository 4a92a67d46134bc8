package org.practicecommons.ui.curation.pictures;

import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.practicecommons.operations.picture.Picture;
import org.practicecommons.operations.picture.Shape;
import org.practicecommons.ui.widgets.Look;
import org.practicecommons.ui.widgets.Names;

/**
 * A picture in which one item is chosen. The arrow keys go to the item that lies next in that direction, Enter opens
 * it, + and - make all larger and smaller, 0 as large as texts are elsewhere.
 */
public final class PictureCanvas {

    private static final double STEP = 1.25;
    private static final double SMALLEST = 0.4;
    private static final double LARGEST = 4;

    private final ScrolledComposite scrolled;
    private final Canvas canvas;
    private final PictureFonts fonts;
    private final IntConsumer choosing;
    private final IntConsumer opening;
    private Optional<Picture> picture = Optional.empty();
    private int chosen = -1;
    private double zoom = 1;

    /** Each is told the number of an item. */
    public PictureCanvas(Composite parent, IntConsumer choosing, IntConsumer opening) {
        this.choosing = choosing;
        this.opening = opening;
        scrolled = Look.onPaper(new ScrolledComposite(parent, SWT.H_SCROLL | SWT.V_SCROLL));
        canvas = Look.onPaper(new Canvas(scrolled, SWT.DOUBLE_BUFFERED));
        scrolled.setContent(canvas);
        fonts = new PictureFonts(canvas);
        canvas.addListener(SWT.Paint, event -> picture.ifPresent(shown ->
                new PicturePainter(event.gc, canvas.getDisplay(), fonts).draw(shown, chosen, canvas.isFocusControl())));
        canvas.addListener(SWT.KeyDown, this::key);
        canvas.addListener(SWT.Traverse, event -> event.doit = event.detail == SWT.TRAVERSE_TAB_NEXT
                || event.detail == SWT.TRAVERSE_TAB_PREVIOUS || event.detail == SWT.TRAVERSE_ESCAPE);
        canvas.addListener(SWT.FocusIn, event -> canvas.redraw());
        canvas.addListener(SWT.FocusOut, event -> canvas.redraw());
        canvas.addListener(SWT.MouseDown, event -> {
            canvas.setFocus();
            at(event).ifPresent(this::choose);
        });
        canvas.addListener(SWT.MouseDoubleClick, event -> at(event).ifPresent(opening::accept));
    }

    /** What lies in a layout. */
    public Control control() {
        return scrolled;
    }

    /** What has the keyboard. */
    public Canvas canvas() {
        return canvas;
    }

    /** How wide a picture may be that is not to be scrolled, in its units. */
    public double room() {
        int bar = scrolled.getVerticalBar() == null ? 0 : scrolled.getVerticalBar().getSize().x;
        return (scrolled.getSize().x - bar - 2) / fonts.unit();
    }

    public void show(Picture shown) {
        picture = Optional.of(shown);
        chosen = Math.min(chosen, shown.items().size() - 1);
        fit();
        tell();
    }

    /** Shows an item as chosen, without telling of it. Below 0 for none. */
    public void select(int item) {
        chosen = item;
        reveal();
        tell();
        canvas.redraw();
    }

    private void choose(int item) {
        select(item);
        choosing.accept(item);
    }

    private void fit() {
        picture.ifPresent(shown -> canvas.setSize((int) Math.ceil(shown.width() * fonts.unit()),
                (int) Math.ceil(shown.height() * fonts.unit())));
        canvas.redraw();
    }

    private void tell() {
        picture.ifPresent(shown -> Names.give(canvas, chosen < 0 ? shown.title()
                : shown.title() + ". " + shown.items().get(chosen), shown.description()));
        if (canvas.isFocusControl()) {
            canvas.getAccessible().setFocus(ACC.CHILDID_SELF);
        }
    }

    private Optional<Integer> at(Event event) {
        return picture.flatMap(shown -> shown.itemAt(event.x / fonts.unit(), event.y / fonts.unit()).stream().boxed()
                .findFirst());
    }

    private void key(Event event) {
        switch (event.keyCode) {
            case SWT.ARROW_UP -> go(0, -1);
            case SWT.ARROW_DOWN -> go(0, 1);
            case SWT.ARROW_LEFT -> go(-1, 0);
            case SWT.ARROW_RIGHT -> go(1, 0);
            case SWT.CR, SWT.KEYPAD_CR -> {
                if (chosen >= 0) {
                    opening.accept(chosen);
                }
            }
            default -> {
                switch (event.character) {
                    case '+', '=' -> zoom(zoom * STEP);
                    case '-' -> zoom(zoom / STEP);
                    case '0' -> zoom(1);
                    default -> { }
                }
            }
        }
    }

    public void zoom(double wanted) {
        double near = Math.abs(wanted - 1) < 0.05 ? 1 : wanted;
        zoom = Math.max(SMALLEST, Math.min(LARGEST, near));
        fonts.zoom(zoom);
        fit();
        reveal();
    }

    public double zoom() {
        return zoom;
    }

    /** To the nearest one that lies more that way than aside; the first of all where none is chosen. */
    private void go(int right, int down) {
        picture.ifPresent(shown -> {
            if (chosen < 0) {
                if (!shown.items().isEmpty()) {
                    choose(0);
                }
                return;
            }
            Shape.Box from = shown.outline(chosen);
            double best = Double.MAX_VALUE;
            int next = -1;
            for (int item : IntStream.range(0, shown.items().size()).toArray()) {
                Shape.Box to = shown.outline(item);
                double x = to.x() + to.width() / 2 - from.x() - from.width() / 2;
                double y = to.y() + to.height() / 2 - from.y() - from.height() / 2;
                double along = x * right + y * down;
                double aside = Math.abs(x * down) + Math.abs(y * right);
                if (along > 0.5 && along + 2 * aside < best && aside <= 3 * along) {
                    best = along + 2 * aside;
                    next = item;
                }
            }
            if (next >= 0) {
                choose(next);
            }
        });
    }

    private void reveal() {
        if (chosen < 0 || picture.isEmpty()) {
            return;
        }
        Shape.Box box = picture.get().outline(chosen);
        double unit = fonts.unit();
        Rectangle room = scrolled.getClientArea();
        Point origin = scrolled.getOrigin();
        scrolled.setOrigin(into(origin.x, room.width, box.x() * unit, box.width() * unit),
                into(origin.y, room.height, box.y() * unit, box.height() * unit));
    }

    private static int into(int origin, int room, double from, double length) {
        if (from < origin) {
            return (int) Math.max(0, from - Look.GAP);
        }
        return from + length > origin + room && length < room ? (int) (from + length - room + Look.GAP) : origin;
    }
}
