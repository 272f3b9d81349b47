package weijie.web.importing;

import java.util.List;
import weijie.importing.ImportRow;
import weijie.importing.ImportState;
import weijie.web.People;
import weijie.web.Say;
import weijie.web.Show;
import weijie.web.Step;

/** How far a batch is, as a bar of four steps: file, check, correct, store. */
final class BatchSteps {

    private BatchSteps() {}

    static List<Step> of(ImportRow batch, People people, Say say) {
        boolean stored = batch.state() == ImportState.COMMITTED;
        boolean checked = stored
                || batch.checkedAt() != null && !batch.state().isUnderWay()
                || batch.state() == ImportState.COMMITTING;
        boolean useless = checked && batch.accepted() == 0 && batch.alreadyIn() == 0;
        boolean broken = batch.state() == ImportState.FAILED || batch.state() == ImportState.CANCELLED || useless;
        return List.of(
                new Step(
                        say.text("importing.new.step.file"),
                        people.of(batch.createdBy()) + " · " + Show.time(batch.createdAt()),
                        "done"),
                new Step(
                        say.text("importing.new.step.check"),
                        batch.checkedAt() == null ? null : Show.time(batch.checkedAt()),
                        broken ? "blocked" : checked ? "done" : "current"),
                new Step(
                        say.text("importing.new.step.fix"),
                        checked && batch.rejected() > 0
                                ? say.text("importing.view.rejections") + " " + batch.rejected()
                                : null,
                        !checked || broken ? "todo" : batch.rejected() == 0 ? "done" : stored ? "blocked" : "current"),
                new Step(
                        say.text("importing.new.step.store"),
                        batch.committedAt() == null ? null : Show.time(batch.committedAt()),
                        stored ? "done" : checked && batch.rejected() == 0 && !broken ? "current" : "todo"));
    }
}
