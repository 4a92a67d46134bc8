/** The packages as somebody gets them: unpacked or installed, then started. Start at {@code DebianPackageTest}. */
package org.practicecommons.packaged;
