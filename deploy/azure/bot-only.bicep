// Only the Azure Bot with Teams, for a host that runs elsewhere (deploy/systemd, deploy/container).
targetScope = 'resourceGroup'

@description('Name of the bot resource.')
@minLength(4)
@maxLength(42)
param name string

@description('Name of the bot as people see it.')
@maxLength(42)
param displayName string = 'Career advisor'

@description('Where the host is, as https://advisor.example.edu.')
param hostAddress string

@description('Id of the app registration (az ad app create).')
param appId string

@description('The bot: F0 is free for Teams; S1 has a service level.')
@allowed(['F0', 'S1'])
param botSize string = 'F0'

@description('Whether pages use the Direct Line of Azure instead of the host\'s own.')
param azureDirectLine bool = false

module bot 'modules/bot.bicep' = {
  name: 'bot'
  params: {
    name: name
    displayName: displayName
    size: botSize
    hostAddress: hostAddress
    appId: appId
    appType: 'SingleTenant'
    tenantId: tenant().tenantId
    directLine: azureDirectLine
  }
}

@description('Settings of the host, beside MicrosoftAppPassword.')
output hostSettings object = {
  MicrosoftAppType: 'SingleTenant'
  MicrosoftAppId: appId
  MicrosoftAppTenantId: tenant().tenantId
}
