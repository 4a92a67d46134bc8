/**
 * Pictures on a canvas: {@link org.practicecommons.ui.curation.pictures.PictureCanvas}. What they show was laid out
 * below the window, so that a file has the very same; here they only get colours, a font and the keyboard.
 */
package org.practicecommons.ui.curation.pictures;
