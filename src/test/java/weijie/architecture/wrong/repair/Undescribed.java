package weijie.architecture.wrong.repair;

public class Undescribed {}
