/**
 * Charts as plain numbers: records in, the geometry of an SVG out, in a box of 100 by 100 that the
 * page stretches. {@code templates/parts/chart.html} draws them; docs/console.md shows each.
 */
@NullMarked
@NamedInterface("charts")
package org.cairncrm.shared.charts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
