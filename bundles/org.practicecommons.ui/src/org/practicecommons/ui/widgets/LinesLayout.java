package org.practicecommons.ui.widgets;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Layout;

/**
 * Controls beside each other, in as many lines as they need: nothing is cut off where text is large or the part is
 * narrow. A control whose layout data are {@link Grows} shares what is left of its line; all others have the size they
 * like, or the whole line where that is less. Hidden controls take no room.
 */
final class LinesLayout extends Layout {

    /** Takes what is left of a line; begins a line of its own where less than that is left, in pixels. */
    record Grows(int least) { }

    private final int sides;
    private final int ends;
    private final int gap;

    /**
     * @param sides room at the left and right, in pixels
     * @param ends room above and below
     * @param gap room between controls and between lines, in pixels
     */
    LinesLayout(int sides, int ends, int gap) {
        this.sides = sides;
        this.ends = ends;
        this.gap = gap;
    }

    @Override
    protected Point computeSize(Composite composite, int widthHint, int heightHint, boolean changed) {
        int room = widthHint == SWT.DEFAULT ? Integer.MAX_VALUE : Math.max(0, widthHint - 2 * sides);
        List<Line> lines = lines(composite, room, changed);
        int width = lines.stream().mapToInt(line -> line.width).max().orElse(0) + 2 * sides;
        int height = 2 * ends - gap;
        for (Line line : lines) {
            height += gap + line.height(widthHint == SWT.DEFAULT ? line.width : room);
        }
        return new Point(widthHint == SWT.DEFAULT ? width : widthHint,
                heightHint == SWT.DEFAULT ? Math.max(0, height) : heightHint);
    }

    @Override
    protected void layout(Composite composite, boolean changed) {
        Rectangle area = composite.getClientArea();
        int room = Math.max(0, area.width - 2 * sides);
        int y = area.y + ends;
        for (Line line : lines(composite, room, changed)) {
            y += line.place(area.x + sides, y, room) + gap;
        }
    }

    private List<Line> lines(Composite composite, int room, boolean changed) {
        List<Line> lines = new ArrayList<>();
        for (Control control : composite.getChildren()) {
            if (!control.getVisible()) {
                continue;
            }
            int width = Math.min(room, control.getLayoutData() instanceof Grows grows ? grows.least
                    : control.computeSize(SWT.DEFAULT, SWT.DEFAULT, changed).x);
            if (lines.isEmpty() || lines.getLast().width + gap + width > room) {
                lines.add(new Line());
            }
            lines.getLast().add(control, width);
        }
        return lines;
    }

    /** What stands beside each other. */
    private final class Line {

        private final List<Control> controls = new ArrayList<>();
        private final List<Integer> widths = new ArrayList<>();
        private int width = -gap;

        private void add(Control control, int least) {
            controls.add(control);
            widths.add(least);
            width += gap + least;
        }

        private int height(int room) {
            return sizes(room).stream().mapToInt(size -> size.y).max().orElse(0);
        }

        private int place(int left, int top, int room) {
            List<Point> sizes = sizes(room);
            int height = sizes.stream().mapToInt(size -> size.y).max().orElse(0);
            int x = left;
            for (int i = 0; i < sizes.size(); i++) {
                Point size = sizes.get(i);
                controls.get(i).setBounds(x, top + (height - size.y) / 2, size.x, size.y);
                x += size.x + gap;
            }
            return height;
        }

        private List<Point> sizes(int room) {
            long growing = controls.stream().filter(each -> each.getLayoutData() instanceof Grows).count();
            int more = growing == 0 ? 0 : (int) ((room - width) / growing);
            List<Point> sizes = new ArrayList<>();
            for (int i = 0; i < controls.size(); i++) {
                Control control = controls.get(i);
                int wide = widths.get(i) + (control.getLayoutData() instanceof Grows ? more : 0);
                sizes.add(new Point(wide, control.computeSize(wide, SWT.DEFAULT, false).y));
            }
            return sizes;
        }
    }
}
