package org.cairncrm.segments.web;

import org.cairncrm.access.RequiresPermission;
import org.cairncrm.segments.SegmentPermissions;
import org.cairncrm.segments.Segments;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page with all segments and their sizes. */
@Controller
class SegmentPages {
  private final Segments segments;

  SegmentPages(Segments segments) {
    this.segments = segments;
  }

  @GetMapping("/segments")
  @RequiresPermission(SegmentPermissions.READ)
  String all(Model model) {
    model.addAttribute("overview", segments.overview());
    return "segments/segments";
  }
}
