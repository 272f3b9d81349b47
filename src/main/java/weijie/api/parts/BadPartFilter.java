package weijie.api.parts;

import jakarta.ws.rs.QueryParam;
import weijie.api.Params;
import weijie.parts.BadPartCriteria;
import weijie.parts.BadPartState;
import weijie.parts.PartGroup;

/** Which bad parts an address asks for. */
public class BadPartFilter {

    @QueryParam("outlet")
    String outlet;

    @QueryParam("centre")
    String centre;

    @QueryParam("state")
    String state;

    @QueryParam("group")
    String group;

    @QueryParam("part")
    String part;

    @QueryParam("orderNo")
    String orderNo;

    @QueryParam("label")
    String label;

    @QueryParam("parcel")
    String parcel;

    @QueryParam("overdue")
    String overdue;

    @QueryParam("disputed")
    String disputed;

    BadPartCriteria criteria() {
        return new BadPartCriteria(
                Params.text(outlet),
                Params.text(centre),
                Params.one(BadPartState.class, "state", state),
                Params.one(PartGroup.class, "group", group),
                Params.text(part),
                Params.text(orderNo),
                Params.text(label),
                Params.text(parcel),
                false,
                Params.flag("overdue", overdue),
                Params.flag("disputed", disputed));
    }
}
