-- The master key seals more than faces now, so its check belongs to a module of its own.
alter table biometrics_master_key rename to keys_master_key;
