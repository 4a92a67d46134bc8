package org.practicecommons.ui.curation.pictures;

import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Control;
import org.practicecommons.operations.picture.Letters;
import org.practicecommons.ui.widgets.Look;

/** The fonts of a picture, larger or smaller than those of the window; goes with its control. */
final class PictureFonts {

    private final Control control;
    private double zoom = 1;
    private Font plain;
    private Font bold;

    PictureFonts(Control control) {
        this.control = control;
        control.addDisposeListener(event -> dispose());
    }

    void zoom(double factor) {
        dispose();
        zoom = factor;
    }

    /** How many pixels a unit of a picture is. */
    double unit() {
        GC gc = new GC(control);
        gc.setFont(control.getFont());
        double line = gc.getFontMetrics().getHeight();
        gc.dispose();
        return line / Letters.LINE * zoom;
    }

    Font of(boolean strong) {
        Font usual = strong ? Look.bold() : control.getFont();
        if (zoom == 1) {
            return usual;
        }
        if (plain == null) {
            plain = scaled(control.getFont());
            bold = scaled(Look.bold());
        }
        return strong ? bold : plain;
    }

    private Font scaled(Font font) {
        FontData[] data = font.getFontData();
        for (FontData one : data) {
            one.setHeight(Math.max(3, (int) Math.floor(one.getHeight() * zoom)));
        }
        return new Font(control.getDisplay(), data);
    }

    private void dispose() {
        if (plain != null) {
            plain.dispose();
            bold.dispose();
            plain = null;
        }
    }
}
